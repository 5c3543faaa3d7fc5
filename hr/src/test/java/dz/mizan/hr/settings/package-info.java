@NullMarked
package dz.mizan.hr.settings;

import org.jspecify.annotations.NullMarked;
