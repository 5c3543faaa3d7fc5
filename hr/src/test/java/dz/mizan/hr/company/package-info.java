@NullMarked
package dz.mizan.hr.company;

import org.jspecify.annotations.NullMarked;
