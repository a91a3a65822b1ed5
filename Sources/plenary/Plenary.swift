@main struct Plenary { static func main() {} }
