/**
 * Search of employees: by words of their names, begun or misspelt, by number, and exactly by
 * national or insurance number through their blind indexes. Numbers travel in the body, never in an
 * address.
 */
@NullMarked
package dz.mizan.hr.employee.search;

import org.jspecify.annotations.NullMarked;
