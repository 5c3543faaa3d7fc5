@NullMarked
package dz.mizan.hr.document;

import org.jspecify.annotations.NullMarked;
