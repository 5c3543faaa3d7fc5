/** Company transactions under row-level security, the caller, and companies not yet prepared. */
@NullMarked
package dz.mizan.common.tenancy;

import org.jspecify.annotations.NullMarked;
