/**
 * Which web pages may call: those of the origins that the deployment or the caller's company names,
 * and no others (ADR 17). A page of one company's origin cannot act for another company.
 */
@NullMarked
package dz.mizan.common.cors;

import org.jspecify.annotations.NullMarked;
