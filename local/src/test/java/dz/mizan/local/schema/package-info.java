/** The diagrams of docs/schema are those of today's schema. */
package dz.mizan.local.schema;
