/** The host editor. */
package org.virtworkbench.ui.host;
