/** Which buckets the timers have that alerts and dashboards read (k8s/monitoring). */
@NullMarked
package dz.mizan.common.metrics;

import org.jspecify.annotations.NullMarked;
