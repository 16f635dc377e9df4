/** Widgets that several parts use. */
package org.virtworkbench.ui.widgets;
