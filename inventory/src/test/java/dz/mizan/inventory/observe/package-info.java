/** What common shows of itself: figures, traces, log lines, health. */
package dz.mizan.inventory.observe;
