/**
 * What each company decides for its people. Where the law is silent or could not be read with
 * certainty there is a recommended value, which whoever knows the law confirms or changes;
 * docs/algeria.md lists them. Only what differs from the recommendation is stored.
 */
@NullMarked
package dz.mizan.hr.settings;

import org.jspecify.annotations.NullMarked;
