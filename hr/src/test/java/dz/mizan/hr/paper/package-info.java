@NullMarked
package dz.mizan.hr.paper;

import org.jspecify.annotations.NullMarked;
