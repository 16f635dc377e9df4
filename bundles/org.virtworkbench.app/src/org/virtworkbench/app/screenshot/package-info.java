/** <code>--screenshot FILE.png</code>: a picture of the window as soon as it shows what it is going to show, then the end. */
package org.virtworkbench.app.screenshot;
