/**
 * Diagrams of the services' databases and the statements that would spread them by company, made
 * from the schema as the migrations leave it.
 */
@NullMarked
package dz.mizan.local.schema;

import org.jspecify.annotations.NullMarked;
