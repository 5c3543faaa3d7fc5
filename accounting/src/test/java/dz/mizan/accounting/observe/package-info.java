/** What accounting shows of itself. */
package dz.mizan.accounting.observe;
