@NullMarked
package dz.mizan.hr.leave.request;

import org.jspecify.annotations.NullMarked;
