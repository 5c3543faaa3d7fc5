@NullMarked
package dz.mizan.hr.listing;

import org.jspecify.annotations.NullMarked;
