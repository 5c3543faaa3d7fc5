@NullMarked
package dz.mizan.migrations;

import org.jspecify.annotations.NullMarked;
