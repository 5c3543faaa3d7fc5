/**
 * What each company decides for its books. Where the law is silent or could not be read with
 * certainty there is a recommended value, which an accountant confirms or changes; docs/algeria.md
 * lists them. Only what differs from the recommendation is stored.
 */
@NullMarked
package dz.mizan.accounting.settings;

import org.jspecify.annotations.NullMarked;
