/** Writes the program's log. */
package org.virtworkbench.core.internal.log;
