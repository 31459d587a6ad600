module.exports = { Counter: class {}, total() {}, label: '', steps: [] };
