/** Tenants' overlays and secrets. */
package dz.mizan.local.tenant;
