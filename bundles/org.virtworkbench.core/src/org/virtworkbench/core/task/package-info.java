/** Operations that run or ran, as the Tasks view lists them. */
package org.virtworkbench.core.task;
