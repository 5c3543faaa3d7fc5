/**
 * Runs the SQL migrations of {@code common} and of the services with Flyway, as each database's
 * owner, before new versions of the services roll out. The services themselves need neither Flyway
 * nor JDBC, and their roles may not change a schema.
 */
@NullMarked
package dz.mizan.migrations;

import org.jspecify.annotations.NullMarked;
