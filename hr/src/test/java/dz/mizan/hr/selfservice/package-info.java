@NullMarked
package dz.mizan.hr.selfservice;

import org.jspecify.annotations.NullMarked;
