/** Backups of all four databases, and stacks made from them. */
package dz.mizan.local.backup;
