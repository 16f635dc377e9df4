/** The welcome: three ways to the first host. */
package org.virtworkbench.app.welcome;
