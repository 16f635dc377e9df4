/** Runs operations one job each, a few at a time for a host, and remembers how they ended. */
package org.virtworkbench.core.internal.task;
