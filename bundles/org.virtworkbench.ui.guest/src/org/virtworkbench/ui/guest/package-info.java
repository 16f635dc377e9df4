/** The guest editor. */
package org.virtworkbench.ui.guest;
