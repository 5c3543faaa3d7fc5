/** Tables that come with the program and are copied into each company's books. */
@NullMarked
package dz.mizan.accounting.seed;

import org.jspecify.annotations.NullMarked;
