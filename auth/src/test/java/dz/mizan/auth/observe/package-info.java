/** What auth shows of itself. */
package dz.mizan.auth.observe;
