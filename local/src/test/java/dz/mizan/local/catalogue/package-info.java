@NullMarked
package dz.mizan.local.catalogue;

import org.jspecify.annotations.NullMarked;
