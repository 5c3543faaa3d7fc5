/** What hr shows of itself. */
package dz.mizan.hr.observe;
