@NullMarked
package dz.mizan.hr.leave.ledger;

import org.jspecify.annotations.NullMarked;
