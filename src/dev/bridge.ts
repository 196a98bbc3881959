/** Runs in the pane's frame before office.js: makes the page around it the pane's Excel. */
(window.parent as unknown as { installBridge(page: Window): void }).installBridge(window);
