/**
 * The stack in tests: {@link dz.mizan.local.test.MizanTestResource} starts it for a service's
 * tests; {@link dz.mizan.local.test.TestTokens}, {@link dz.mizan.local.test.EventTap}, {@link
 * dz.mizan.local.test.Queues} and {@link dz.mizan.local.test.Sql} are the tests' own hands and eyes
 * outside the service.
 */
@NullMarked
package dz.mizan.local.test;

import org.jspecify.annotations.NullMarked;
