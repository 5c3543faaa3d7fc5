/**
 * {@code ./mizan tenant}: what a new tenant on Kubernetes needs. Its overlay is rendered from
 * {@code k8s/overlays/tenant-template}, which is a working overlay itself; its secrets are made up
 * and printed, never kept. Nothing here talks to a cluster.
 */
@NullMarked
package dz.mizan.local.tenant;

import org.jspecify.annotations.NullMarked;
