/** What the tests of all features share: companies of their own, and many callers at once. */
@NullMarked
package dz.mizan.hr;

import org.jspecify.annotations.NullMarked;
