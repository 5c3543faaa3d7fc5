/** How images are built and released. */
package dz.mizan.local.images;
