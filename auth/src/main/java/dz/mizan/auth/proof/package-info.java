/** What an attempt to prove who one is has come to, common to all ways of proving it. */
@NullMarked
package dz.mizan.auth.proof;

import org.jspecify.annotations.NullMarked;
