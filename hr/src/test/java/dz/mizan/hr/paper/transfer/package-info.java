@NullMarked
package dz.mizan.hr.paper.transfer;

import org.jspecify.annotations.NullMarked;
