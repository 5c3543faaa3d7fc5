/**
 * What each company decides for its people. Where the law is silent or could not be read with
 * certainty there is a recommended value, which whoever knows the law confirms or changes;
 * docs/algeria.md lists them. Only what was decided is stored, with the day from which it holds:
 * what is computed again for a past month goes by what held then. A value is checked when it is
 * set, by the feature that works with it ({@link dz.mizan.hr.settings.SettingCheck}).
 */
@NullMarked
package dz.mizan.hr.settings;

import org.jspecify.annotations.NullMarked;
