/** What every request carries: ids for logs, entity tags, answers for creation. */
@NullMarked
package dz.mizan.common.web;

import org.jspecify.annotations.NullMarked;
