/**
 * Human numbers of documents. Invariant: no gap and no double within company, prefix and year. A
 * service that uses it has the SQL function {@code next_document_number}.
 */
@NullMarked
package dz.mizan.common.number;

import org.jspecify.annotations.NullMarked;
