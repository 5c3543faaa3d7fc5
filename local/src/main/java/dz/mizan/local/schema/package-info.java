/** Diagrams of the services' databases, drawn from the schema as the migrations leave it. */
@NullMarked
package dz.mizan.local.schema;

import org.jspecify.annotations.NullMarked;
