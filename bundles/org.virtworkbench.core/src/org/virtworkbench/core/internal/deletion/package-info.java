/** Keeps deleted guests until they come back or their time is over. */
package org.virtworkbench.core.internal.deletion;
