/** The log of the program: what went wrong and, when asked for, what it does. */
package org.virtworkbench.core.log;
