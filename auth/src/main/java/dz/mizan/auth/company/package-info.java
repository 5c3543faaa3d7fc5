/**
 * Companies and the directory of their codes. A code names one company for ever; the directory is
 * the only thing that is known before any company is.
 */
@NullMarked
package dz.mizan.auth.company;

import org.jspecify.annotations.NullMarked;
