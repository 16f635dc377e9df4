/** How numbers, times and states read on screen. */
package org.virtworkbench.ui.format;
