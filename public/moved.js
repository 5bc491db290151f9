// On a stub: to the page that took over, with the query and the fragment the reader came with.
const [path, anchor] = document.currentScript.dataset.to.split('#');
window.stop();
location.replace(path + location.search + (anchor === undefined ? location.hash : `#${anchor}`));
