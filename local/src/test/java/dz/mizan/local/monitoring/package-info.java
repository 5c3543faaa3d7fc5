/** Alert rules, runbooks and dashboards agree with each other. */
package dz.mizan.local.monitoring;
