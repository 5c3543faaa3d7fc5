@NullMarked
package dz.mizan.hr.organisation;

import org.jspecify.annotations.NullMarked;
