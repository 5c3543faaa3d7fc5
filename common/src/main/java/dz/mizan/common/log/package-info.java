/**
 * What log lines look like: JSON by the names of the Elastic common schema, with the ids of
 * request, trace, company and user, and without anything about a person.
 */
@NullMarked
package dz.mizan.common.log;

import org.jspecify.annotations.NullMarked;
