/** Curves over time, drawn from the history of samples. */
package org.virtworkbench.ui.charts;
