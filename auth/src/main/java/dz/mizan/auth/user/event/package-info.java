/** The events of users. The last one says only who is gone: who keeps copies removes them. */
@NullMarked
package dz.mizan.auth.user.event;

import org.jspecify.annotations.NullMarked;
