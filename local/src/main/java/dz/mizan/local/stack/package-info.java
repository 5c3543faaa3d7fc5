/**
 * The three servers together with the services' databases, and the settings that tie them.
 *
 * <p>A stack is a directory: settings (passwords, keys, ports), data, logs and pid files. Whoever
 * opens the directory has the stack.
 */
@NullMarked
package dz.mizan.local.stack;

import org.jspecify.annotations.NullMarked;
